package fr.parvis.partner.table;

import fr.parvis.partner.LineFault;

/** A line is not taken. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final LineFault fault;

    Fault(LineFault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    LineFault fault() {
        return fault;
    }
}
