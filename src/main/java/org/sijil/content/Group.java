package org.sijil.content;

import org.eclipse.microprofile.graphql.Description;

/** Who was harmed. CHILDREN, WOMEN and MEN are disjoint; the others overlap with them and are never added or subtracted. */
@Description(
        "Who was harmed. ALL excludes people called fighters. CHILDREN are under 18, WOMEN and MEN adults: disjoint. "
                + "OLDER_PEOPLE and the role groups overlap with them. FIGHTERS stand outside ALL.")
public enum Group {
    ALL,
    CHILDREN,
    WOMEN,
    MEN,
    OLDER_PEOPLE,
    AID_WORKERS,
    HEALTH_WORKERS,
    EDUCATORS,
    JOURNALISTS,
    CIVIL_DEFENCE,
    FIGHTERS
}
