package fr.parvis.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL's single-user mode: statements as the superuser on the files themselves, while no server runs. It wants the files
 * instead of a password, and listens nowhere.
 *
 * @param program {@code postgres}
 * @param cluster its files
 * @param user who owns them
 */
record SingleUser(String program, Path cluster, OrdinaryUser user) {

    /**
     * Runs statements one after the other. They go through standard input, because they hold passwords.
     *
     * @param expected words of an error that is none here, such as that something exists; empty for none
     * @throws CannotStart when one fails; it does not repeat what PostgreSQL says, which repeats the statement
     */
    void run(String database, List<String> statements, String expected) {
        StringBuilder input = new StringBuilder();
        statements.forEach(statement -> input.append(statement).append(";\n\n"));
        List<String> words = List.of(program, "--single", "-j", "-D", cluster.toString(), database);
        Command.Outcome outcome = user.as(new Command(words, input.toString())).run();
        boolean failed = outcome.output()
                .lines()
                .filter(line -> line.contains("ERROR:") || line.contains("FATAL:"))
                .anyMatch(line -> expected.isEmpty() || !line.contains(expected));
        if (failed || outcome.code() != 0) {
            throw new CannotStart(
                    "PostgreSQL's roles in " + cluster + " cannot be set up: are its files whole, and its own?");
        }
    }
}
