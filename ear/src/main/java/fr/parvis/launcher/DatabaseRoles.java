package fr.parvis.launcher;

import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import java.util.List;

/**
 * The two roles of the PostgreSQL that Parvis brings along (ADR 0088): the owner of the tables, and the one the server works
 * as. Neither is a superuser; the superuser of the cluster has no password, hence no way in.
 *
 * @param owner role to which database and tables belong
 * @param application role of the server, and its password
 * @param password its password
 * @param createsDatabases whether the owner may make further databases, as tests do
 */
public record DatabaseRoles(Settings.Owner owner, String application, Secret password, boolean createsDatabases) {
    static final String OWNER = "parvis_owner";

    public DatabaseRoles {
        for (String role : List.of(owner.user(), application)) {
            if (!role.matches("[a-z_][a-z0-9_]{0,62}") || role.equals(EmbeddedDatabase.SUPERUSER)) {
                throw new CannotStart("PARVIS_DB_USER must be small letters, digits and _, and not "
                        + EmbeddedDatabase.SUPERUSER + ", not " + role + ": leave it out, it is parvis_app then.");
            }
        }
        for (Secret secret : List.of(owner.password(), password)) {
            if (secret.value().chars().anyMatch(Character::isISOControl)) {
                throw new CannotStart("PARVIS_DB_PASSWORD must be one line.");
            }
        }
    }

    /** What makes the roles and the database as they should be, whatever they were; for the superuser. */
    List<String> statements() {
        return List.of(
                made(owner.user()),
                made(application),
                altered(owner.user(), owner.password(), createsDatabases ? "createdb" : "nocreatedb"),
                altered(application, password, "nocreatedb"),
                "alter role " + EmbeddedDatabase.SUPERUSER + " password null",
                "alter database " + EmbeddedDatabase.NAME + " owner to " + owner.user());
    }

    /** Hands over to the owner whatever lies in the database and belongs to somebody else, as before there was an owner. */
    String handOver() {
        return """
                do $$ declare one text; begin
                  for one in
                    select format('alter %s %s owner to OWNER', case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, oid::regclass)
                      from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'S') and relowner <> 'OWNER'::regrole
                       and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
                    union all select format('alter routine %s owner to OWNER', oid::regprocedure)
                      from pg_proc where pronamespace = 'public'::regnamespace and proowner <> 'OWNER'::regrole
                    union all select format('alter collation %I owner to OWNER', collname)
                      from pg_collation where collnamespace = 'public'::regnamespace and collowner <> 'OWNER'::regrole
                  loop execute one; end loop;
                end $$"""
                .replace("OWNER", owner.user());
    }

    private static String made(String role) {
        return "do $$ begin if not exists (select from pg_roles where rolname = '" + role + "') then create role "
                + role + "; end if; end $$";
    }

    private static String altered(String role, Secret password, String databases) {
        return "alter role " + role + " login nosuperuser nocreaterole noreplication nobypassrls " + databases
                + " password '" + password.value().replace("'", "''") + "'";
    }
}
