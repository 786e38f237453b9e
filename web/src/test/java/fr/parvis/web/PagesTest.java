package fr.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What holds on every page, staff page or touch screen: words in bundles, nothing inline, each input named. */
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern SPOKEN_ATTRIBUTE = Pattern.compile(
            "title|alt|placeholder|aria-label|aria-description|label|header|headerText|footerText|emptyMessage|itemLabel"
                    + "|\\w*Message|summary");
    private static final Pattern SHOWS_VALUE =
            Pattern.compile("(h|p):(output\\w+|commandButton|commandLink|button|link|tag|badge|message)");
    private static final Pattern INPUT = Pattern.compile(
            "input|select|textarea|(h|p):(input(?!Group)\\w*|select\\w*|password|autoComplete|datePicker|spinner|textarea)");
    private static final Pattern SILENT_INPUT = Pattern.compile("hidden|submit|button|reset|image");

    /** The product's name is the same in every language. */
    private static final String NAME = "Parvis";

    @Test
    void no_page_holds_literal_text() {
        assertThat(findings(PagesTest::literalText)).isEmpty();
    }

    @Test
    void no_page_holds_inline_style_or_script() {
        assertThat(findings(PagesTest::inline)).isEmpty();
    }

    @Test
    void every_input_has_a_label() {
        assertThat(findings(PagesTest::unlabelled)).isEmpty();
    }

    @Test
    void no_page_asks_a_third_party() {
        assertThat(findings(PagesTest::thirdParty)).isEmpty();
    }

    @Test
    void every_staff_page_says_first_who_may_open_it() {
        List<Path> pages = Screens.named(name -> name.endsWith(".xhtml")).stream()
                .filter(file -> file.toString().contains("/staff/") && needsGate(read(file)))
                .toList();

        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().filter(file -> !gated(read(file))).map(Screens::shortName))
                .isEmpty();
    }

    private static boolean needsGate(Document page) {
        return page.getElementsByTag("ui:composition").attr("template").matches(".*/(staff|setup)\\.xhtml");
    }

    /** The first thing that the page does is to ask the gate; view actions count only at the head of the view. */
    private static boolean gated(Document page) {
        return page.select("ui|define[name=metadata] > f|metadata > f|viewAction:first-child").stream()
                .anyMatch(action -> action.attr("action").startsWith("#{gate."));
    }

    @Test
    void every_form_is_guarded_by_faces_or_read_by_a_script_or_carries_the_seal() {
        assertThat(findings(PagesTest::unguarded)).isEmpty();
    }

    @Test
    void no_view_keeps_state_between_two_requests() {
        assertThat(findings(PagesTest::stateful)).isEmpty();
    }

    @Test
    void these_checks_see_what_they_look_for() {
        Document page = Jsoup.parse(
                "<h:form><p style='x'>Bonjour</p><script>go()</script><p:inputText id='a' title='Nom'/>"
                        + "<h:outputText value='Oui #{b}'/><img src='//elsewhere.example/a.png'/></h:form>",
                "",
                Parser.xmlParser());

        assertThat(literalText(page)).hasSize(3);
        assertThat(inline(page)).hasSize(2);
        assertThat(unlabelled(page)).hasSize(1);
        assertThat(thirdParty(page)).hasSize(1);
        Document forms = Jsoup.parse(
                "<f:view><form method='post' action='/staff/x'><button/></form><h:commandButton value='#{a}'/></f:view>",
                "",
                Parser.xmlParser());
        assertThat(unguarded(forms)).hasSize(2);
        assertThat(stateful(forms)).hasSize(1);
    }

    private static List<String> findings(Function<Document, Stream<String>> check) {
        return Screens.named(name -> name.endsWith(".xhtml") || name.endsWith(".html")).stream()
                .flatMap(file -> check.apply(read(file)).map(finding -> Screens.shortName(file) + ": " + finding))
                .toList();
    }

    private static Document read(Path file) {
        boolean faces = file.toString().endsWith(".xhtml");
        try {
            return Jsoup.parse(Files.readString(file), "", faces ? Parser.xmlParser() : Parser.htmlParser());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> literalText(Document page) {
        Stream<String> texts = page.getAllElements().stream()
                .filter(element -> !element.normalName().equals("style")
                        && !element.normalName().equals("script"))
                .flatMap(element -> element.textNodes().stream())
                .map(TextNode::text);
        Stream<String> attributes = page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()
                        .filter(attribute -> isShown(element, attribute))
                        .map(Attribute::getValue));
        return Stream.concat(texts, attributes)
                .filter(PagesTest::isLiteral)
                .map(text -> "text \"" + text.strip() + "\"");
    }

    private static boolean isShown(Element element, Attribute attribute) {
        return SPOKEN_ATTRIBUTE.matcher(attribute.getKey()).matches()
                || attribute.getKey().equals("value")
                        && SHOWS_VALUE.matcher(element.tagName()).matches();
    }

    private static boolean isLiteral(String text) {
        String words = EXPRESSION.matcher(text).replaceAll("").replace(NAME, "");
        return LETTER.matcher(words).find();
    }

    private static Stream<String> inline(Document page) {
        return page.getAllElements().stream().flatMap(element -> {
            Stream<String> blocks = (element.normalName().equals("style")
                                    || element.normalName().equals("script"))
                            && !(element.data() + element.text()).isBlank()
                    ? Stream.of("<" + element.tagName() + "> with content")
                    : Stream.of();
            Stream<String> attributes = element.attributes().asList().stream()
                    .filter(PagesTest::isInline)
                    .map(attribute -> attribute.getKey() + " on <" + element.tagName() + ">");
            return Stream.concat(blocks, attributes);
        });
    }

    private static boolean isInline(Attribute attribute) {
        return attribute.getKey().equals("style") || attribute.getKey().matches("on[a-z]+");
    }

    private static Stream<String> unlabelled(Document page) {
        return page.getAllElements().stream()
                .filter(element -> INPUT.matcher(element.tagName()).matches())
                .filter(element -> !SILENT_INPUT.matcher(element.attr("type")).matches())
                .filter(element -> !element.tagName().equals("h:inputHidden"))
                .filter(element -> !isLabelled(page, element))
                .map(element -> "no label for <" + element.tagName() + " id=\"" + element.id() + "\">");
    }

    private static boolean isLabelled(Document page, Element input) {
        boolean named = Stream.of("aria-label", "aria-labelledby", "label", "data-label")
                .anyMatch(attribute -> !input.attr(attribute).isBlank());
        boolean within =
                input.parents().stream().anyMatch(parent -> parent.tagName().equals("label"));
        boolean pointedAt = !input.id().isEmpty()
                && page.getElementsByAttribute("for").stream().anyMatch(label -> label.attr("for")
                        .replaceFirst("^@id\\((.*)\\)$", "$1")
                        .equals(input.id()));
        return named || within || pointedAt;
    }

    /** A plain form that is sent needs the seal; a button of Faces that stands in no form is never heard. */
    private static Stream<String> unguarded(Document page) {
        Stream<String> plain = page.getElementsByTag("form").stream()
                .filter(form -> form.attr("method").equals("post"))
                .filter(form -> form.select("input[type=hidden][name=#{formSeal.field}]")
                        .isEmpty())
                .map(form -> "no seal in <form action=\"" + form.attr("action") + "\">");
        Stream<String> alone = page.getAllElements().stream()
                .filter(element -> element.tagName().matches("(h|p):command(Button|Link)"))
                .filter(button -> !isPart(page)
                        && button.parents().stream()
                                .noneMatch(above -> above.tagName().equals("h:form")))
                .map(button -> "outside of a form: " + button.attr("value"));
        return Stream.concat(plain, alone);
    }

    /** Parts and pages of the set-up stand in the form of what takes them in. */
    private static boolean isPart(Document page) {
        Element whole = page.getElementsByTag("ui:composition").first();
        return whole != null
                && (!whole.hasAttr("template") || whole.attr("template").endsWith("/setup.xhtml"));
    }

    private static Stream<String> stateful(Document page) {
        return page.getElementsByTag("f:view").stream()
                .filter(view -> !view.attr("transient").equals("true"))
                .map(view -> "a view that is kept");
    }

    private static Stream<String> thirdParty(Document page) {
        return page.getAllElements().stream().flatMap(element -> Stream.of("src", "action", "srcset", "data")
                .filter(attribute -> element.attr(attribute).matches("(https?:)?//.*"))
                .map(attribute -> attribute + "=\"" + element.attr(attribute) + "\""));
    }
}
