package fr.parvis.shared;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Whether a database has had exactly the migrations of this program, by one query and without Flyway, which takes two seconds of
 * processor to come up and finds nothing to do at nearly every start (ADR 0096). Whatever is in doubt is answered by no: then
 * Flyway looks, and says what is wrong.
 */
final class AppliedMigrations {
    /** The names of the files, one a line, written by the build. */
    private static final String NAMES = "/db/migration.names";

    private static final Pattern NAME = Pattern.compile("V(\\d{1,9})__.*\\.sql");
    private static final String HISTORY = "select version, type, success, checksum from flyway_schema_history";

    private AppliedMigrations() {}

    /**
     * Whether each migration of this program was applied as it is now, and no other.
     *
     * @return false too when this cannot be known, such as in an empty database
     */
    static boolean areExactlyOurs(DataSource database) {
        Map<String, Integer> ours = ours();
        return !ours.isEmpty() && ours.equals(applied(database));
    }

    /** Flyway's checksum by version; empty when one cannot be read. */
    private static Map<String, Integer> ours() {
        Map<String, Integer> checksums = new HashMap<>();
        try {
            for (String name : text(NAMES).lines().toList()) {
                Matcher parts = NAME.matcher(name);
                if (!parts.matches()
                        || checksums.put(parts.group(1), checksum(text("/db/migration/" + name))) != null) {
                    return Map.of();
                }
            }
            return checksums;
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    /** Version and checksum of each row; empty when one row is anything but a migration that went well. */
    private static Map<String, Integer> applied(DataSource database) {
        Map<String, Integer> checksums = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HISTORY)) {
            while (rows.next()) {
                String version = rows.getString("version");
                int checksum = rows.getInt("checksum");
                boolean plain = !rows.wasNull() && version != null && "SQL".equals(rows.getString("type"));
                if (!plain || !rows.getBoolean("success") || checksums.put(version, checksum) != null) {
                    return Map.of();
                }
            }
            return checksums;
        } catch (SQLException noHistory) {
            return Map.of();
        }
    }

    /** CRC-32 of the lines without their ends, as Flyway keeps it of an SQL migration. */
    static int checksum(String migration) {
        CRC32 sum = new CRC32();
        List<String> lines = migration.lines().toList();
        lines.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }

    private static String text(String resource) throws IOException {
        try (InputStream stream = AppliedMigrations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IOException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
