package fr.parvis.preparation.control;

import fr.parvis.shared.input.Refused;
import fr.parvis.shared.input.Refused.Wanted;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The tree of a fiche. XML is read without document types and entities of its own, nothing outside of the file is ever opened. */
final class FicheParser {
    private static final int DEEPEST = 60;

    private FicheParser() {}

    static FicheNode parse(byte[] file) {
        try {
            return startsAs(file, '{') ? json(file) : xml(file);
        } catch (XMLStreamException | JsonException | ClassCastException | NullPointerException malformed) {
            throw new Refused("fiche", Wanted.a("fiche"));
        }
    }

    private static boolean startsAs(byte[] file, char first) {
        for (byte letter : file) {
            if (!Character.isWhitespace(letter)) {
                return letter == first;
            }
        }
        return false;
    }

    private static FicheNode xml(byte[] file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
        Deque<FicheNode> open = new ArrayDeque<>();
        FicheNode root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused("fiche", Wanted.a("fiche"));
                case XMLStreamConstants.START_ELEMENT -> {
                    FicheNode node = element(reader);
                    deep(open.size());
                    if (open.isEmpty()) {
                        root = node;
                    } else {
                        open.peek().children().add(node);
                    }
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().children().add(FicheNode.text(reader.getText()));
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return root;
    }

    private static FicheNode element(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        String prefix = reader.getPrefix() == null || reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
        String local = reader.getLocalName();
        return new FicheNode(local.contains(":") ? local : prefix + local, attributes, new ArrayList<>(), "");
    }

    private static FicheNode json(byte[] file) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(file))) {
            return node(reader.readObject(), 0);
        }
    }

    private static FicheNode node(JsonObject row, int depth) {
        deep(depth);
        if (row.getString("type", "").equals("text")) {
            return FicheNode.text(row.getString("text", row.getString("value", "")));
        }
        Map<String, String> attributes = new HashMap<>();
        row.getOrDefault("attributes", JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, value) -> {
                    if (value instanceof JsonString text) {
                        attributes.put(name, text.getString());
                    }
                });
        List<FicheNode> children = new ArrayList<>();
        row.getOrDefault("children", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray()
                .getValuesAs(JsonObject.class)
                .forEach(child -> children.add(node(child, depth + 1)));
        return new FicheNode(row.getString("name", "root"), attributes, children, "");
    }

    private static void deep(int depth) {
        if (depth > DEEPEST) {
            throw new Refused("fiche", Wanted.a("fiche"));
        }
    }
}
