package fr.parvis.launcher;

import fr.parvis.shared.Schema;
import fr.parvis.shared.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks whether a newer Parvis has written the database before the server opens it, which an older one must not touch; then
 * raises the tables to this version.
 */
final class SchemaDoor {
    private static final String FIRST = "/db/migration/V1__reception.sql";
    private static final Pattern MIGRATION = Pattern.compile("V(\\d{1,9})__.*\\.sql");
    private static final String NO_SUCH_TABLE = "42P01";

    private SchemaDoor() {}

    /** Refuses a database that has migrations which this program does not bring along. */
    static void check(Settings.Database database) throws IOException {
        Set<Integer> known = known();
        Set<Integer> unknown = new TreeSet<>(applied(database));
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new CannotStart("The data at " + database.url() + " were written by a newer Parvis (schema "
                    + unknown.stream().max(Comparator.naturalOrder()).orElseThrow() + ", this one knows "
                    + known.stream().max(Comparator.naturalOrder()).orElseThrow()
                    + "): start that version again, or restore a backup of before it; nothing was changed.");
        }
    }

    /**
     * Raises the schema as its owner, however long that takes: nothing ends it while it works. Without the owner's password
     * only what is raised already is let in.
     */
    static void raise(Settings.Database database, Consumer<String> told) throws IOException {
        if (!database.owner().password().isEmpty()) {
            try {
                Schema.raise(database, told);
            } catch (IllegalStateException refused) {
                throw new CannotStart(refused.getMessage(), refused);
            }
            return;
        }
        Set<Integer> missing = new TreeSet<>(known());
        missing.removeAll(applied(database));
        if (!missing.isEmpty()) {
            throw new CannotStart("The schema at " + database.url() + " has to be raised by its owner "
                    + database.owner().user() + ": set PARVIS_DB_OWNER_PASSWORD for this start.");
        }
    }

    private static Set<Integer> applied(Settings.Database database) {
        Set<Integer> versions = new TreeSet<>();
        try (Connection connection = DatabaseDoor.open(reader(database));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE success AND version ~ '^[0-9]{1,9}$'")) {
            while (rows.next()) {
                versions.add(rows.getInt(1));
            }
            return versions;
        } catch (SQLException refused) {
            if (NO_SUCH_TABLE.equals(refused.getSQLState())) {
                return Set.of();
            }
            throw DatabaseDoor.explain(refused, database.url(), database.user());
        }
    }

    /** The owner, where it can: in tables of before there was one the server's role has no right yet. */
    private static Settings.Database reader(Settings.Database database) {
        Settings.Owner owner = database.owner();
        return owner.password().isEmpty()
                ? database
                : new Settings.Database(database.url(), owner.user(), owner.password(), 2, 0, owner);
    }

    /** The migrations of this program, from the archive or the folder that it is read from. */
    private static Set<Integer> known() throws IOException {
        try {
            URI first = SchemaDoor.class.getResource(FIRST).toURI();
            if (!first.getScheme().equals("jar")) {
                return versions(Path.of(first).getParent());
            }
            try (FileSystem archive = FileSystems.newFileSystem(first, Map.of())) {
                return versions(archive.getPath(FIRST).getParent());
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<Integer> versions(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(found -> Integer.valueOf(found.group(1)))
                    .collect(Collectors.toSet());
        }
    }
}
