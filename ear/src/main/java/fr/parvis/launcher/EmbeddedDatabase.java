package fr.parvis.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL that Parvis brings along: real programs, durable settings, data kept between runs. Whoever starts it
 * must be the only one to hold the folder.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Owns the cluster; it has no password, so that nobody signs in as it. */
    static final String SUPERUSER = "parvis";

    static final String NAME = "parvis";
    private static final String CLUSTER = "cluster";

    /** A commit that was acknowledged survives a power cut: nothing here may be switched off for speed. */
    private static final List<String> CONFIGURATION = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            // A statement that is refused is told once, by the application that sent it, without its values: ADR 0074.
            "log_min_messages=log",
            "max_connections=100",
            "shared_buffers=128MB");

    private static final int STARTS = 20;
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final Path folder;
    private final int port;
    private final OrdinaryUser user;
    private final PostgresBinaries binaries;
    private boolean closed;

    private EmbeddedDatabase(Path folder, int port, OrdinaryUser user) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.port = port;
        this.user = user;
        this.binaries = PostgresBinaries.unpackedIn(this.folder);
    }

    /** Starts PostgreSQL on the loopback address; makes database and roles where they are not as they should be. */
    public static EmbeddedDatabase start(Path folder, int port, DatabaseRoles roles) {
        try {
            refuseOtherVersion(folder.resolve(CLUSTER));
            EmbeddedDatabase database = new EmbeddedDatabase(folder, port, OrdinaryUser.here());
            boolean fresh = database.create();
            new KeptLogs(database.folder).begin("postgresql");
            database.user.own(database.folder);
            database.endWhatAnEarlierRunLeft();
            Ports.refuseBusy("127.0.0.1", port, "PARVIS_DB_PORT");
            if (fresh) {
                database.settle(roles);
            }
            database.begin();
            database.settleAgain(roles);
            return database;
        } catch (IOException failed) {
            throw new CannotStart(
                    "The database folder " + folder + " cannot be read and written: give it to this user, or set"
                            + " PARVIS_DATA_DIR to another one.",
                    failed);
        }
    }

    /** The roles of another version, or another password: whoever starts Parvis on this folder decides them. */
    private void settleAgain(DatabaseRoles roles) {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
        if (!DatabaseDoor.opens(url, roles.owner().user(), roles.owner().password())
                || !DatabaseDoor.opens(url, roles.application(), roles.password())) {
            close();
            settle(roles);
            begin();
        }
    }

    /** Works on the files while no server runs, as their owner: nothing is listened on and no password is needed. */
    private void settle(DatabaseRoles roles) {
        SingleUser files = files();
        files.run("postgres", List.of("create database " + NAME), "already exists");
        files.run("postgres", roles.statements(), "");
        files.run(NAME, List.of(roles.handOver()), "");
    }

    /** Its files, for work on them while it does not run. */
    SingleUser files() {
        return new SingleUser(binaries.program("postgres"), cluster(), user);
    }

    /** Words of the command that stops this PostgreSQL, for whoever outlives this program. */
    List<String> stopCommand() {
        return control("stop", "-m", "fast", "-w", "-t", "30").words();
    }

    /** Whether PostgreSQL runs: its first process is there. */
    boolean isRunning() {
        try {
            return postmaster().isPresent();
        } catch (IOException | RuntimeException beingWritten) {
            return false;
        }
    }

    /**
     * Starts PostgreSQL again after it ended by itself, unless this was closed meanwhile. Processes that it left behind end
     * within moments and hold its memory until then, so it is tried for a while.
     *
     * @throws CannotStart when it does not start any more
     */
    synchronized void startAgain() {
        for (int left = STARTS; !closed && !isRunning(); left--) {
            try {
                begin();
                return;
            } catch (CannotStart still) {
                if (left == 1) {
                    throw still;
                }
                LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        new Command(stopCommand()).run();
    }

    /** The files of another major version of PostgreSQL cannot be read, and must not be touched. */
    private static void refuseOtherVersion(Path cluster) throws IOException {
        Path mark = cluster.resolve("PG_VERSION");
        if (!Files.exists(mark)) {
            return;
        }
        String written = Files.readString(mark).strip();
        if (!written.equals(PostgresBinaries.MAJOR)) {
            throw new CannotStart("The data in " + cluster + " are those of PostgreSQL " + written
                    + ", and this Parvis brings PostgreSQL " + PostgresBinaries.MAJOR
                    + ": start the Parvis that wrote them, dump them with its pg_dump and load them into a new"
                    + " PARVIS_DATA_DIR; nothing was changed.");
        }
    }

    /** Lays out a cluster, unless there is one; whether it did. */
    private boolean create() throws IOException {
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return false;
        }
        Path partial = Files.createTempDirectory(folder, "creating");
        // initdb asks for one; it is taken away before anybody can use it.
        Path word = Files.writeString(
                partial.resolve("password"), GeneratedSecret.draw().value());
        user.own(folder);
        user.as(new Command(
                        binaries.program("initdb"),
                        "--pgdata=" + partial.resolve("cluster"),
                        "--username=" + SUPERUSER,
                        "--pwfile=" + word,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"))
                .orRefuse("PostgreSQL cannot lay out its data in " + folder + ".");
        Files.delete(word);
        Files.move(partial.resolve("cluster"), cluster(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(partial);
        return true;
    }

    private void begin() {
        StringBuilder options = new StringBuilder("-p ").append(port);
        CONFIGURATION.forEach(setting -> options.append(" -c ").append(setting));
        String log = folder.resolve("postgresql.log").toString();
        control("start", "-w", "-t", "120", "-l", log, "-o", options.toString())
                .orRefuse("PostgreSQL does not start on port " + port + ": read " + log + ".");
    }

    /** After {@code kill -9} of the launcher PostgreSQL may still run, or its process number belong to somebody else. */
    private void endWhatAnEarlierRunLeft() throws IOException {
        Path mark = cluster().resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        if (postmaster().isPresent()) {
            end(mark);
        } else {
            Files.deleteIfExists(mark);
        }
    }

    /** The first process of this PostgreSQL, if the number that it left is not somebody else's by now. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        Path mark = cluster().resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(mark).get(0).strip()))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent());
    }

    /** Stops it, unless it ends by itself in the same moment, as its watchdog makes it. */
    private void end(Path mark) {
        Command.Outcome outcome = new Command(stopCommand()).run();
        if (outcome.code() != 0 && Files.exists(mark)) {
            throw new CannotStart(
                    "The PostgreSQL that an earlier run left behind cannot be stopped. (" + outcome.lastLine() + ")");
        }
    }

    private Command control(String verb, String... arguments) {
        List<String> words = new java.util.ArrayList<>(
                List.of(binaries.program("pg_ctl"), verb, "-D", cluster().toString()));
        words.addAll(List.of(arguments));
        return user.as(new Command(words));
    }

    private Path cluster() {
        return folder.resolve(CLUSTER);
    }
}
