package org.sijil.place;

import static org.sijil.Api.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.sijil.Api;
import org.sijil.Office;

/** Sheets of places and facilities, imported over HTTP as an administrator would. */
final class Sheets {
    static final String PLACES = "id,parent,level,name_en,name_ar,lat,lon\n";
    static final String FACILITIES = "id,place,type,name_en,name_ar,lat,lon\n";

    private Sheets() {}

    /** An id that no other test has. */
    static String fresh(String start) {
        return start + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static JsonNode importPlaces(String... rows) {
        return importPlaces(Office.administrator(), PLACES + String.join("\n", rows));
    }

    static JsonNode importPlaces(Api api, String csv) {
        return api.send("import-places", "input", map("csv", csv)).get("importPlaces");
    }

    static JsonNode importFacilities(String... rows) {
        return importFacilities(Office.administrator(), FACILITIES + String.join("\n", rows));
    }

    static JsonNode importFacilities(Api api, String csv) {
        return api.send("import-facilities", "input", map("csv", csv)).get("importFacilities");
    }

    /** A governorate of the operation, imported. */
    static String governorate() {
        var id = fresh("G");
        importPlaces(id + ",ROOT,GOVERNORATE,Idlib,إدلب,,");
        return id;
    }

    static JsonNode place(String id) {
        return Office.administrator().send("place", "id", id).get("place");
    }

    /** The problems of an import that took nothing, as "line column" or "line". */
    static List<String> problems(JsonNode result) {
        if (result.get("imported").asInt() + result.get("unchanged").asInt() > 0) throw new AssertionError(result);
        return StreamSupport.stream(result.get("problems").spliterator(), false)
                .map(problem -> problem.get("line").asText()
                        + (problem.get("column").isNull()
                                ? ""
                                : " " + problem.get("column").asText()))
                .toList();
    }

    static List<String> ids(JsonNode connection) {
        return StreamSupport.stream(connection.get("edges").spliterator(), false)
                .map(edge -> edge.at("/node/id").asText())
                .toList();
    }
}
