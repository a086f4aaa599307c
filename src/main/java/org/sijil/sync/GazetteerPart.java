package org.sijil.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.sijil.place.Facilities;
import org.sijil.place.FacilityApi.FacilityView;
import org.sijil.place.PlaceApi.PlaceView;
import org.sijil.place.Places;

/** Places and facilities that are new or changed. They are everyone's. */
@ApplicationScoped
class GazetteerPart implements FeedPart {
    private final Places places;
    private final Facilities facilities;

    GazetteerPart(Places places, Facilities facilities) {
        this.places = places;
        this.facilities = facilities;
    }

    @Override
    public List<FeedItem> first(int count, Stretch stretch) {
        var changedPlaces = places.changed(stretch.after(), stretch.upTo(), count).stream()
                .map(place -> FeedItem.of(place.seq, new Change.PlaceChanged(PlaceView.of(place))));
        var changedFacilities = facilities.changed(stretch.after(), stretch.upTo(), count).stream()
                .map(facility -> FeedItem.of(facility.seq, new Change.FacilityChanged(FacilityView.of(facility))));
        return Stream.concat(changedPlaces, changedFacilities).toList();
    }
}
