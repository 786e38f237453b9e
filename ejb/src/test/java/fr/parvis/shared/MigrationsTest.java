package fr.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.shared.secret.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @TempDir
    private Path work;

    private Path folder;
    private MigrationsList migrations;

    @BeforeEach
    void two_are_listed() throws IOException {
        folder = Files.createDirectory(work.resolve("migration"));
        Files.writeString(folder.resolve("V1__first.sql"), "create table a ();");
        Files.writeString(folder.resolve("V20__second.sql"), "create table b ();");
        Path list = work.resolve("migrations.list");
        Files.writeString(
                list,
                "# number, SHA-256, file\n1 " + Fingerprint.of("create table a ();") + " V1__first.sql\n20 "
                        + Fingerprint.of("create table b ();") + " V20__second.sql\n");
        migrations = new MigrationsList(folder, list);
    }

    @Test
    void the_migrations_of_parvis_are_those_that_data_folders_have_run_and_newer_ones() throws IOException {
        Path here = Path.of("src/main/resources/db");

        assertThat(new MigrationsList(here.resolve("migration"), here.resolve("migrations.list")).complaints())
                .isEmpty();
        assertThat(Files.readAllLines(here.resolve("migrations.list"))).hasSizeGreaterThan(20);
    }

    @Test
    void a_new_migration_has_a_number_above_the_last_listed() throws IOException {
        Files.writeString(folder.resolve("V21__third.sql"), "create table c ();");
        assertThat(migrations.complaints()).isEmpty();

        Files.writeString(folder.resolve("V19__late.sql"), "create table d ();");
        assertThat(migrations.complaints()).singleElement().asString().contains("V19__late.sql", "above 20");
    }

    @Test
    void a_listed_migration_neither_changes_nor_goes() throws IOException {
        Files.writeString(folder.resolve("V1__first.sql"), "create table a (); -- better");
        Files.delete(folder.resolve("V20__second.sql"));

        assertThat(migrations.complaints())
                .anyMatch(sentence -> sentence.contains("V1__first.sql was changed"))
                .anyMatch(sentence -> sentence.contains("V20__second.sql is gone"))
                .hasSize(2);
    }

    @Test
    void two_migrations_never_have_one_number_nor_one_a_name_that_is_not_read() throws IOException {
        Files.writeString(folder.resolve("V21__one.sql"), "");
        Files.writeString(folder.resolve("V21__other.sql"), "");
        Files.writeString(folder.resolve("V22_no.sql"), "");

        assertThat(migrations.complaints()).hasSize(2);
    }
}
