package fr.parvis.web.staff;

import fr.parvis.shared.input.PlainText;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Looks at every text that is typed into any page: what nobody can see is refused at its field (ADR 0075). Where the page has
 * no place for news at that field, they stand above the form.
 */
@FacesValidator(value = "fr.parvis.plainInput", isDefault = true)
public class PlainInput implements Validator<Object> {

    @Override
    public void validate(FacesContext faces, UIComponent field, Object value) {
        if (!(value instanceof String text) || isFine(field, text)) {
            return;
        }
        String sentence = ResourceBundle.getBundle(
                        "fr.parvis.web.texts", faces.getViewRoot().getLocale())
                .getString("app.letters");
        FacesMessage news = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null);
        if (below(faces.getViewRoot())
                .noneMatch(
                        each -> each instanceof UIMessage place && field.getId().equals(place.getFor()))) {
            faces.addMessage(null, news);
        }
        throw new ValidatorException(news);
    }

    private static boolean isFine(UIComponent field, String text) {
        return field instanceof HtmlInputTextarea ? PlainText.hasPlainLines(text) : PlainText.isPlain(text);
    }

    private static Stream<UIComponent> below(UIComponent root) {
        return Stream.concat(Stream.of(root), root.getChildren().stream().flatMap(PlainInput::below));
    }
}
