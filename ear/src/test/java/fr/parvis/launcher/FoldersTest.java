package fr.parvis.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    private Path work;

    @Test
    void a_linked_folder_has_the_same_files_until_a_build_replaces_them() throws IOException {
        Path built = Files.createDirectories(work.resolve("built/WEB-INF"));
        Path page = Files.writeString(built.resolve("page.xhtml"), "of this build");

        Folders.link(work.resolve("built"), work.resolve("laid"));
        Path laid = work.resolve("laid/WEB-INF/page.xhtml");

        assertThat(Files.isSameFile(laid, page)).as("nothing is copied").isTrue();
        Files.delete(page);
        Files.writeString(page, "of the next build");
        assertThat(laid).hasContent("of this build");
    }

    @Test
    void what_cannot_be_linked_is_copied() throws IOException {
        Path built = Files.createDirectory(work.resolve("built"));
        Files.writeString(built.resolve("page.xhtml"), "of this build");
        Path laid = Files.createDirectory(work.resolve("laid"));
        // A link is refused where something is already.
        Files.writeString(laid.resolve("page.xhtml"), "of an earlier one");

        Folders.link(built, laid);

        assertThat(laid.resolve("page.xhtml")).hasContent("of this build");
    }
}
