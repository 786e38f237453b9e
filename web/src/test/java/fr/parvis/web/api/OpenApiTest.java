package fr.parvis.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete");

    @Test
    void the_document_describes_every_resource_and_nothing_else() throws IOException {
        Set<String> served = resources();
        served.add("get /api/hints");

        assertThat(described()).containsExactlyInAnyOrderElementsOf(served);
    }

    private static Set<String> described() throws IOException {
        try (JsonReader reader = Json.createReader(OpenApiTest.class.getResourceAsStream("/openapi/parvis.json"))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            return paths.entrySet().stream()
                    .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                            .filter(VERBS::contains)
                            .map(verb -> verb + " " + path.getKey()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> resources() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.parvis.web.api").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> served(type, method)))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> served(JavaClass type, JavaMethod method) {
        String root = type.getAnnotationOfType(Path.class).value();
        String below = method.tryGetAnnotationOfType(Path.class)
                .map(path -> "/" + path.value())
                .orElse("");
        String path = ("/api/" + root + below).replaceAll("\\{(\\w+):[^}]*}", "{$1}");
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName().toLowerCase(Locale.ROOT))
                .map(verb -> verb + " " + path);
    }
}
