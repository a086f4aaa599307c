package org.sijil.submission;

/** Says that an edit must be kept aside, and why. It never leaves this package. */
final class Unfit extends RuntimeException {
    final QuarantineCode code;

    Unfit(QuarantineCode code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }
}
