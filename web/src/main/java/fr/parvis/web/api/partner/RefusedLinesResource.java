package fr.parvis.web.api.partner;

import fr.parvis.partner.ImportView;
import fr.parvis.partner.boundary.AppointmentImport;
import fr.parvis.shared.Roles;
import fr.parvis.web.staff.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines of a file that were not taken, as a file for a spreadsheet: mended, it can be imported again. */
@Path("imports/{id}/refused.csv")
@RequestScoped
@RolesAllowed({Roles.MANAGER, Roles.ADMINISTRATOR})
public class RefusedLinesResource {
    private static final String MARK = "\ufeff";

    @Inject
    private AppointmentImport imports;

    @Inject
    private Texts texts;

    @PathParam("id")
    private long id;

    /** Each line as it stands in the file, with its number and what is wrong; nothing in it is taken as a formula. */
    @GET
    @Produces("text/csv;charset=utf-8")
    public Response refused() {
        ImportView file = imports.find(id).orElseThrow(NotFoundException::new);
        String names = line(file.header(), texts.of("import.csv.why"), texts.of("import.csv.line"));
        String body = imports.refused(id).stream()
                .map(one -> line(
                        one.cells(),
                        texts.of(
                                "import.fault." + one.refusal().fault().name(),
                                one.refusal().other()),
                        Integer.toString(one.refusal().line())))
                .collect(Collectors.joining());
        return Response.ok(MARK + names + body)
                .header("Content-Disposition", "attachment; filename=\"lignes-refusees.csv\"")
                .build();
    }

    private static String line(List<String> cells, String... more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all.stream().map(RefusedLinesResource::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    /** A telephone such as +33… stays one; whatever else a spreadsheet would compute begins with an apostrophe. */
    private static String cell(String text) {
        boolean phone = text.matches("\\+[0-9 .()]+");
        boolean formula = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith);
        return "\"" + (formula && !phone ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
