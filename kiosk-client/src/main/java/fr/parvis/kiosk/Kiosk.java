package fr.parvis.kiosk;

import fr.parvis.kiosk.background.Worker;
import fr.parvis.kiosk.browser.BrowserWatch;
import fr.parvis.kiosk.clock.MachineClock;
import fr.parvis.kiosk.clock.ServerTime;
import fr.parvis.kiosk.config.KioskSettings;
import fr.parvis.kiosk.desk.AfterTicket;
import fr.parvis.kiosk.desk.Appointing;
import fr.parvis.kiosk.desk.HomeScreen;
import fr.parvis.kiosk.desk.Issuing;
import fr.parvis.kiosk.desk.PaperTicket;
import fr.parvis.kiosk.desk.Printing;
import fr.parvis.kiosk.health.Health;
import fr.parvis.kiosk.health.SoundCard;
import fr.parvis.kiosk.journal.Journal;
import fr.parvis.kiosk.journal.JsonText;
import fr.parvis.kiosk.number.Book;
import fr.parvis.kiosk.number.Entry;
import fr.parvis.kiosk.number.Errands;
import fr.parvis.kiosk.print.TicketPrinter;
import fr.parvis.kiosk.reprint.PaperNotices;
import fr.parvis.kiosk.reprint.Reprints;
import fr.parvis.kiosk.scan.line.Scanner;
import fr.parvis.kiosk.screen.Questions;
import fr.parvis.kiosk.screen.ScreenServer;
import fr.parvis.kiosk.screen.Streams;
import fr.parvis.kiosk.sync.CodeEnrolment;
import fr.parvis.kiosk.sync.Contact;
import fr.parvis.kiosk.sync.Delivery;
import fr.parvis.kiosk.sync.Enrolment;
import fr.parvis.kiosk.sync.Facts;
import fr.parvis.kiosk.sync.HintLine;
import fr.parvis.kiosk.sync.KeptFile;
import fr.parvis.kiosk.sync.Link;
import fr.parvis.kiosk.sync.Pass;
import fr.parvis.kiosk.sync.Server;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The program on a terminal, put together: what knows what, and which threads run. */
final class Kiosk {
    private static final System.Logger LOG = System.getLogger(Kiosk.class.getName());
    private static final int LOOK_SECONDS = 10;

    private final KioskSettings settings;
    private final DataFolder folder;
    private final Streams events = new Streams();
    private final Streams hints = new Streams();
    private final ServerTime time = new ServerTime(MachineClock.ofThisMachine());
    private final Link link = new Link(time);
    private final Pass pass;
    private final Facts facts;
    private final Server server;
    private final Book book;
    private final Errands errands;
    private final Delivery delivery;
    private final TicketPrinter printer;
    private final Health health;
    private final Contact contact;
    private final Printing paper;
    private final Enrolment enrolment;
    private final CodeEnrolment codeEnrolment;

    Kiosk(KioskSettings settings, DataFolder folder, TicketPrinter printer) {
        this.settings = settings;
        this.folder = folder;
        this.printer = printer;
        this.pass = new Pass(new KeptFile(folder.file("pass.json")));
        this.facts = new Facts(folder.file("facts"));
        this.paper = new PaperTicket(printer, facts);
        this.server = new Server(settings.server(), pass::token);
        this.book = new Book(new Journal(folder.file("journal"), folder.disk()));
        this.errands = new Errands(new Journal(folder.file("errands"), folder.disk()));
        this.delivery = new Delivery(new Delivery.Parts(
                server, book, errands, time, () -> facts.letter().orElse("")));
        this.health = new Health(new Health.Parts(
                settings, printer, pass, link, time, delivery, () -> standing().name()));
        this.contact = new Contact(new Contact.Parts(
                server,
                pass,
                facts,
                link,
                time,
                new KeptFile(folder.file("clock.json")),
                book,
                errands,
                delivery,
                health::report));
        this.enrolment = new Enrolment(server, pass, contact);
        this.codeEnrolment = new CodeEnrolment(
                enrolment,
                settings.code(),
                () -> events.tell("state", health.state().toString()));
    }

    private CodeEnrolment.Standing standing() {
        return codeEnrolment.standing();
    }

    /** Takes up what was left, serves the screens, then looks for the server. */
    void start() throws IOException {
        resume();
        ScreenServer screens = ScreenServer.start(settings.port(), folder.screenKey(), questions());
        String page = "http://127.0.0.1:" + settings.port() + "/kiosk/#k=" + folder.screenKey();
        settings.browser()
                .ifPresent(
                        command -> watch(new BrowserWatch(command, page, screens::silentFor, screens::expectScreen)));
        LOG.log(System.Logger.Level.INFO, "Touch screens on port {0,number,#}; {1}", settings.port(), settings);
        thread("parvis-enrolment", codeEnrolment);
        link.onTurn(() -> events.tell("state", health.state().toString()));
        thread("parvis-contact", contact);
        PaperNotices notices = new PaperNotices(book, errands, contact::wake);
        printer.watchedBy(notices);
        thread("parvis-papers", () -> notices.resume(printer, paper, time));
        Reprints reprints = new Reprints(server, link, book, paper);
        thread("parvis-reprints", reprints);
        thread("parvis-hints", new HintLine(server, pass, data -> {
            hints.tell("change", data);
            reprints.wake();
        }));
        if (!settings.scanner().equals("none")) {
            thread("parvis-scanner", new Scanner(settings.scanner(), this::scanned));
        }
        thread("parvis-look", this::lookAtPrinter);
    }

    private static void watch(BrowserWatch browser) {
        Runtime.getRuntime().addShutdownHook(new Thread(browser::stop, "parvis-browser-end"));
        thread("parvis-browser", browser);
        thread("parvis-sound", SoundCard::open);
    }

    private void resume() {
        new KeptFile(folder.file("clock.json")).read().ifPresent(time::resume);
        book.open(line -> LOG.log(System.Logger.Level.WARNING, line));
        errands.open(line -> LOG.log(System.Logger.Level.WARNING, line));
        book.newest(entry -> true)
                .map(Entry::issue)
                .ifPresent(issue -> time.notBefore(issue.stamp().at()));
    }

    private Questions questions() {
        return new Questions(new Questions.Parts(
                new Issuing(new Issuing.Parts(server, facts, link, time, book, contact, paper)),
                new Appointing(server, link, paper),
                new AfterTicket(new AfterTicket.Parts(server, link, time, errands, contact)),
                new HomeScreen(new HomeScreen.Parts(server, facts, link, time, book)),
                health,
                enrolment,
                paper,
                events,
                hints));
    }

    private void scanned(String text) {
        events.tell("scan", JsonText.object().add("text", text).build().toString());
    }

    private void lookAtPrinter() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (health.look()) {
                    LOG.log(
                            System.Logger.Level.INFO,
                            "The printer: {0}",
                            health.state().get("printer"));
                    events.tell("state", health.state().toString());
                    contact.wake();
                }
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(String name, Runnable work) {
        Worker.start(name, work);
    }
}
