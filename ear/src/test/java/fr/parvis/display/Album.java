package fr.parvis.display;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import fr.parvis.testing.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pictures that the tests take of the touch screens, with a page to leaf through them: each screen in each mode and in
 * each language, then whole visits at a terminal with what was printed. Nothing is kept unless {@link Pictures} are asked for.
 */
public final class Album {
    private static final Path ALL =
            Pictures.folder().orElse(Path.of("target")).resolve("screens").toAbsolutePath();

    /** {@code <screen>.<mode>.jpg}. */
    private static final Path MODES = ALL.resolve("modes");

    /** {@code <screen>.<language>.jpg}. */
    private static final Path LANGUAGES = ALL.resolve("languages");

    /** A folder for each visit, its pictures in order. */
    public static final Path VISITS = ALL.resolve("visits");

    private static final Path PAGE = ALL.resolve("index.html");
    private static final String HEAD = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Screens</title>"
            + "<style>body{font:16px sans-serif;margin:24px}div{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}"
            + "figure{margin:0}img{height:420px;border:1px solid #888}nav{columns:6 160px}</style>\n<h1>Screens</h1>\n";

    private Album() {}

    /** Makes the page anew from all pictures that are there, and says where it is. */
    public static void write() throws IOException {
        if (!isWanted()) {
            return;
        }
        var modes = byScreen(MODES);
        var languages = byScreen(LANGUAGES);
        StringBuilder page = new StringBuilder(HEAD).append("<nav>");
        modes.keySet().forEach(screen -> page.append("<a href=\"#" + screen + "\">" + screen + "</a><br>"));
        page.append("<a href=\"#visits\">visits</a></nav>\n");
        modes.forEach((screen, pictures) -> page.append("<h2 id=\"" + screen + "\">" + screen + "</h2>\n")
                .append(row(pictures))
                .append(row(languages.getOrDefault(screen, List.of()))));
        page.append("<h1 id=\"visits\">Visits</h1>\n");
        for (Path visit : children(VISITS)) {
            page.append("<h2>" + visit.getFileName().toString().replace('_', ' ') + "</h2>\n")
                    .append(row(children(visit)));
        }
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
        System.out.println("Pictures of the screens: " + PAGE.toAbsolutePath());
    }

    /** Whether pictures are kept at all. */
    public static boolean isWanted() {
        return Pictures.folder().isPresent();
    }

    /** Keeps a screen in a way of looking at it. */
    static void keepMode(Page page, String name) {
        if (isWanted()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(MODES.resolve(name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(70));
        }
    }

    /** Keeps what a panel of 1080 × 1920 shows, at half its size: quick enough for every screen in every language. */
    static void keepSmall(CDPSession camera, String name) throws IOException {
        if (!isWanted()) {
            return;
        }
        JsonObject half = new Gson().fromJson("{x:0,y:0,width:1080,height:1920,scale:0.5}", JsonObject.class);
        JsonObject wish = new Gson().fromJson("{format:jpeg,quality:60,optimizeForSpeed:true}", JsonObject.class);
        wish.add("clip", half);
        String picture = camera.send("Page.captureScreenshot", wish).get("data").getAsString();
        Files.createDirectories(LANGUAGES);
        Files.write(LANGUAGES.resolve(name + ".jpg"), Base64.getDecoder().decode(picture));
    }

    private static TreeMap<String, List<Path>> byScreen(Path folder) {
        return children(folder).stream()
                .collect(Collectors.groupingBy(Album::screen, TreeMap::new, Collectors.toList()));
    }

    private static String screen(Path picture) {
        String name = picture.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    private static String row(List<Path> pictures) {
        return pictures.stream().map(Album::figure).collect(Collectors.joining("", "<div>", "</div>\n"));
    }

    private static String figure(Path picture) {
        String address = PAGE.getParent().relativize(picture).toString();
        String name = picture.getFileName().toString().replaceAll("[.][a-z]+$", "");
        String caption = name.substring(name.indexOf('.') + 1);
        return "<figure><a href=\"" + address + "\"><img loading=\"lazy\" src=\"" + address
                + "\" alt=\"\"></a><figcaption>" + caption + "</figcaption></figure>";
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
