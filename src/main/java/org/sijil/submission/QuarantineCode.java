package org.sijil.submission;

import org.eclipse.microprofile.graphql.Description;

/** Why an edit is kept aside. */
@Description("Why an edit is kept aside. Its words are kept; a supervisor applies or dismisses it.")
public enum QuarantineCode {
    @Description("It came as raw text: it could not be read as an edit.")
    UNREADABLE,
    @Description("A value is not of its type or beyond its limit.")
    BAD_VALUE,
    @Description("The edit's schema version is not known here.")
    UNKNOWN_SCHEMA_VERSION,
    @Description("A path that the schema does not have.")
    UNKNOWN_PATH,
    @Description("A list has two items with one key.")
    DUPLICATE_KEY,
    @Description("A path is both set and cleared.")
    SET_AND_CLEARED,
    @Description("Another edit came under this id: a cloned tablet.")
    EDIT_ID_REUSED,
    @Description("It was left under another person's installation.")
    OTHER_PERSON,
    @Description("Its author may not see the record.")
    OUT_OF_SCOPE,
    @Description("Only the author of a record may do this.")
    NOT_AUTHOR,
    @Description("The record it builds on is not here.")
    BASE_LOST,
    @Description("An earlier edit of its chain is kept aside.")
    EARLIER_QUARANTINED,
    @Description("It failed on its own: our mistake, kept for us to mend.")
    FAILED
}
