package org.sijil.claim;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sijil.Api;
import org.sijil.Office;
import org.sijil.database.Writer;
import org.sijil.place.Place;
import org.sijil.place.PlaceLevel;
import org.sijil.place.Places;
import org.sijil.register.Register;
import org.sijil.register.Said;

/** Short words for claims in tests. */
final class Stated {
    private Stated() {}

    /** A speaker whom no other test knows. */
    static String speaker() {
        return "Speaker " + UUID.randomUUID();
    }

    /** "At least 40 killed", with members replaced or added; a null takes one away. */
    static Map<String, Object> killed40(Object... more) {
        return changed(
                map(
                        "speaker",
                        speaker(),
                        "statedOn",
                        "2023-10-10",
                        "metric",
                        "KILLED",
                        "qualifier",
                        "AT_LEAST",
                        "value",
                        40),
                more);
    }

    static Map<String, Object> changed(Map<String, Object> input, Object... more) {
        var changed = new LinkedHashMap<>(input);
        changed.putAll(map(more));
        return changed;
    }

    static JsonNode record(Api api, Map<String, Object> input) {
        return api.send("record-claim", "input", input).get("recordClaim");
    }

    static String recorded(Api api, Object... more) {
        return record(api, killed40(more)).get("id").asText();
    }

    static Map<String, Object> week(String claim, int version, String... places) {
        return map(
                "id",
                claim,
                "version",
                version,
                "from",
                "2023-10-04",
                "until",
                "2023-10-10",
                "places",
                List.of(places));
    }

    static JsonNode assess(Api api, Map<String, Object> input) {
        return api.send("assess-claim", "input", input).get("assessClaim");
    }

    static List<String> ids(JsonNode connection) {
        return StreamSupport.stream(connection.get("edges").spliterator(), false)
                .map(edge -> edge.at("/node/id").asText())
                .toList();
    }

    /** A supervisor with these areas. */
    static Api supervisor(String... areas) {
        var supervisor = Office.member("SUPERVISOR");
        if (areas.length == 0) return supervisor.api();
        var assigned = List.of(areas).stream()
                .map(area -> map("area", area, "seesArea", false))
                .toList();
        Office.administrator().send("assign-areas", "input", map("person", supervisor.person(), "areas", assigned));
        return supervisor.api();
    }

    static String governorate() {
        return place("G-" + UUID.randomUUID(), "ROOT");
    }

    static String districtOf(String governorate) {
        return place("D-" + UUID.randomUUID(), governorate);
    }

    /** The place of this id, made if there is none. */
    static String place(String id, String parent) {
        var places = Arc.container().instance(Places.class).get();
        var register = Arc.container().instance(Register.class).get();
        Arc.container().instance(Writer.class).get().run(() -> {
            if (places.findById(id) != null) return;
            var place = new Place();
            place.id = id;
            place.parent = parent;
            place.level = parent.equals("ROOT") ? PlaceLevel.GOVERNORATE : PlaceLevel.DISTRICT;
            place.nameEn = place.nameAr = place.search = "somewhere";
            place.path = places.require(parent).path + id + "/";
            register.append(Said.bySijil("PLACE_CHANGED", id, new Made(parent)), seq -> place.seq = seq);
            places.persist(place);
        });
        return id;
    }

    record Made(String parent) {}
}
