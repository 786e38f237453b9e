package fr.parvis.web.api.desk;

import fr.parvis.web.api.Given;

/**
 * Which visitor a press is about.
 *
 *
 * @param ticket identifier of the ticket
 */
public record OneTicket(Long ticket) {
    public OneTicket {
        ticket = Given.required(ticket, "ticket");
    }
}
