package fr.parvis.launcher;

import fr.parvis.shared.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A whole reception on this machine: the database when it is ours, the server, and whoever watches over both. */
final class Reception implements AutoCloseable {

    private final Settings settings;
    private final DataFolder data;
    private final Consumer<String> told;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Consumer<String> say;
    private final Consumer<String> end;
    private Optional<EmbeddedDatabase> database = Optional.empty();
    private Optional<DatabaseKeeper> keeper = Optional.empty();
    private Optional<ServerNode> server = Optional.empty();
    private Optional<Watchdog> watchdog = Optional.empty();

    /**
     * Takes the data folder.
     *
     * @param told hears what is being done while it takes its time
     * @param say told what happened while it is open, in a sentence
     * @param end told why everything has to end
     */
    Reception(Settings settings, Consumer<String> told, Consumer<String> say, Consumer<String> end) {
        this.settings = settings;
        this.told = told;
        this.say = say;
        this.end = end;
        this.data = DataFolder.take(settings.dataFolder());
    }

    /** Where starts and ends of this reception are written down. */
    Path log() throws IOException {
        return data.launcherLog(settings.node());
    }

    /** Starts everything in order and returns when the first page can be asked for. */
    ServerNode open(Distribution distribution) throws IOException {
        Settings.Database records = settings.database().embedded() ? startDatabase() : settings.database();
        DatabaseDoor.check(records);
        SchemaDoor.check(records);
        SchemaDoor.raise(records, told);
        if (!settings.isDemo()) {
            DatabaseDoor.refusePowerful(records);
        }
        refuseBusyPorts();
        ServerNode node = ServerNode.start(distribution, data.server(settings.node()), settings);
        server = Optional.of(node);
        List<String> lastCommand = database.map(EmbeddedDatabase::stopCommand).orElse(List.of());
        watchdog = Optional.of(Watchdog.over(node.process(), lastCommand));
        node.awaitReady();
        keeper = database.map(ours -> DatabaseKeeper.over(ours, say, end));
        return node;
    }

    /** Stops the server first: its last transactions still need the database. */
    @Override
    public void close() {
        closing.set(true);
        stop();
    }

    /** Whether the end of the server is wanted. */
    boolean isClosing() {
        return closing.get();
    }

    private synchronized void stop() {
        keeper.ifPresent(DatabaseKeeper::close);
        server.ifPresent(ServerNode::close);
        database.ifPresent(EmbeddedDatabase::close);
        watchdog.ifPresent(Watchdog::close);
        keeper = Optional.empty();
        server = Optional.empty();
        database = Optional.empty();
        watchdog = Optional.empty();
    }

    /** Starts the PostgreSQL that comes along, whose owner is this launcher's own secret. */
    private Settings.Database startDatabase() throws IOException {
        refuseBusyPorts();
        Settings.Database wanted = settings.database();
        Settings.Owner owner = OwnDatabase.owner(data);
        database = Optional.of(OwnDatabase.start(wanted, owner, data));
        return wanted.ownedBy(owner);
    }

    private void refuseBusyPorts() {
        Ports.refuseBusy(settings.http().bind(), settings.http().port(), "PARVIS_HTTP_PORT");
        Ports.refuseBusy("127.0.0.1", settings.http().managementPort(), "PARVIS_MANAGEMENT_PORT");
    }
}
