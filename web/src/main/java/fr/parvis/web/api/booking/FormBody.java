package fr.parvis.web.api.booking;

import java.util.UUID;

/**
 * What a page needs before it may book one appointment: not at once, not for ever.
 *
 * @param form to be sent back as it is
 * @param requestId the Request-Id under which it books
 */
public record FormBody(String form, UUID requestId) {}
