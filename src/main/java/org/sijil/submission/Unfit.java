package org.sijil.submission;

/** Says that an edit must be kept aside, and why. It never leaves this package. */
final class Unfit extends RuntimeException {
    final QuarantineCode code;

    Unfit(QuarantineCode code, String reason) {
        super(printable(reason), null, false, false);
        this.code = code;
    }

    /** A reason may quote what a device sent; what no database keeps is shown as a question mark. */
    private static String printable(String reason) {
        return reason.replaceAll("[\\p{Cc}\\p{Cs}]", "?");
    }
}
