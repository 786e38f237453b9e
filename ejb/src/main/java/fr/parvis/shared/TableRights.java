package fr.parvis.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What the server's role may do with each table (ADR 0088): read and write rows, except where this says less. Given by the
 * owner whenever the schema is raised; tables of later migrations get the usual rights at their birth.
 */
final class TableRights {
    private static final String USUAL = "delete, insert, select, update";

    private static final String OF_A_SEQUENCE = "select, usage";

    /** Tables with fewer rights than the usual ones; in the order of the alphabet. */
    private static final Map<String, String> FEWER = Map.of(
            "audit_entry", "insert, select", // the trail only grows (ADR 0084)
            "flyway_schema_history", "select");

    /** Owners that raise at the same moment wait for each other: PostgreSQL refuses two changes of one right at once. */
    private static final long LOCK = 7_272_701;

    private static final String HELD =
            """
            select c.oid::regclass::text, c.relname, c.relkind,
                   coalesce((select string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)
                      from aclexplode(c.relacl) a where a.grantee = ?::regrole), '')
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S')
            """;

    private TableRights() {}

    static void give(DataSource owner, String application) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (connection.getMetaData().getUserName().equals(application)) {
                return;
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
                String role = quoted(connection, application);
                for (Relation relation : wrong(connection, role)) {
                    statement.execute("revoke all on " + relation.name + " from " + role);
                    statement.execute("grant " + relation.rights + " on " + relation.name + " to " + role);
                }
                statement.execute("alter default privileges in schema public grant " + USUAL + " on tables to " + role);
                statement.execute("alter default privileges in schema public grant " + OF_A_SEQUENCE
                        + " on sequences to " + role);
            }
            connection.commit();
        }
    }

    private static List<Relation> wrong(Connection connection, String role) throws SQLException {
        List<Relation> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(HELD)) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    boolean sequence = rows.getString(3).equals("S");
                    String wanted = sequence ? OF_A_SEQUENCE : FEWER.getOrDefault(rows.getString(2), USUAL);
                    if (!wanted.equals(rows.getString(4))) {
                        found.add(new Relation((sequence ? "sequence " : "table ") + rows.getString(1), wanted));
                    }
                }
            }
        }
        return found;
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select quote_ident(?)")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private record Relation(String name, String rights) {}
}
