package org.sijil.situation;

import java.util.List;

/** What stands beside the totals and is not in them, and why: ids of incidents, and of displacement records. */
public record Listed(
        List<String> notDatable,
        List<String> notPlaceable,
        List<String> contested,
        List<String> recordsNotDatable,
        List<String> recordsNotPlaceable,
        List<String> recordsNotCounted) {}
