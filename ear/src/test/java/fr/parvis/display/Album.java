package fr.parvis.display;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page to leaf through the pictures of every screen: one row a screen, one column a mode. */
final class Album {
    private Album() {}

    static void write(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
        String rows = names.stream()
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.indexOf('.')), java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(row -> "<h2>" + row.getKey() + "</h2><div>"
                        + row.getValue().stream().map(Album::figure).collect(Collectors.joining()) + "</div>")
                .collect(Collectors.joining("\n"));
        Files.writeString(
                folder.resolve("index.html"),
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Screens</title>"
                        + "<style>div{display:flex;gap:12px;overflow-x:auto;align-items:flex-start}figure{margin:0}"
                        + "img{height:420px;border:1px solid #888}figcaption{font:14px sans-serif}</style>\n"
                        + rows);
    }

    private static String figure(String name) {
        String mode = name.substring(name.indexOf('.') + 1, name.length() - ".jpg".length());
        return "<figure><a href=\"" + name + "\"><img loading=\"lazy\" src=\"" + name + "\" alt=\"\"></a><figcaption>"
                + mode + "</figcaption></figure>";
    }
}
