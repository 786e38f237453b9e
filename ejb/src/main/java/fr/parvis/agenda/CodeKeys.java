package fr.parvis.agenda;

import fr.parvis.shared.Secret;
import fr.parvis.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys for appointment codes: of today's secret and, while it is named, of the one before. */
@ApplicationScoped
public class CodeKeys {
    @Inject
    private Settings settings;

    /** Under which codes are kept from now on. */
    public CodeKey current() {
        return CodeKey.of(settings.secret());
    }

    /** Under which codes may still be kept that were given out before the secret was changed. */
    public Optional<CodeKey> before() {
        Secret before = settings.secretBefore();
        return before.isEmpty() ? Optional.empty() : Optional.of(CodeKey.of(before));
    }

    /** Both, the present one first. */
    List<CodeKey> all() {
        return Stream.concat(Stream.of(current()), before().stream()).toList();
    }
}
