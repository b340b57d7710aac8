package org.trialogue.plans.application;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.trialogue.membership.Membership;
import org.trialogue.membership.Person;
import org.trialogue.membership.RoomId;
import org.trialogue.plans.domain.Acceptable;
import org.trialogue.plans.domain.Respondent;
import org.trialogue.platform.Acting;
import org.trialogue.platform.Affiliation;
import org.trialogue.platform.MemberId;

/** In which rooms with plans a member speaks, and for whom. */
@Component
class PlanSeats {

    private final JdbcClient jdbc;
    private final Membership membership;

    PlanSeats(JdbcClient jdbc, Membership membership) {
        this.jdbc = jdbc;
        this.membership = membership;
    }

    /**
     * A member's, as questions to the database name them.
     *
     * @param organization theirs
     * @param rooms where they do not only look on, with commas
     * @param answering those rooms with the sides whose word they may confirm there
     * @param voices those rooms in which they speak with a group, with its side
     * @param binding those in which they can bind their organization
     */
    record Taken(UUID organization, String rooms, String answering, String voices, String binding) {}

    /** Empty for who belongs to no organization. */
    Optional<Taken> of(MemberId reader) {
        return membership.person(reader).map(Person::organizationId).map(own -> taken(own.value(), seats(reader)));
    }

    private static Taken taken(UUID organization, Map<UUID, Acting> seats) {
        return new Taken(
                organization, rooms(seats, any -> true), answering(seats), voices(seats), rooms(seats, Acceptable::by));
    }

    private Map<UUID, Acting> seats(MemberId reader) {
        var seats = new HashMap<UUID, Acting>();
        jdbc.sql("select distinct room_id from plans.plan")
                .query((row, number) -> row.getObject("room_id", UUID.class))
                .list()
                .forEach(room -> membership
                        .actingIn(reader, new RoomId(room))
                        .filter(acting -> !acting.observes())
                        .ifPresent(acting -> seats.put(room, acting)));
        return seats;
    }

    private static String rooms(Map<UUID, Acting> seats, Predicate<Acting> which) {
        return seats.entrySet().stream()
                .filter(seat -> which.test(seat.getValue()))
                .map(seat -> seat.getKey().toString())
                .collect(Collectors.joining(","));
    }

    private static String answering(Map<UUID, Acting> seats) {
        return confirming(seats)
                .flatMap(seat -> Stream.of(Affiliation.values())
                        .filter(side -> side != seat.getValue().affiliation())
                        .map(side -> seat.getKey() + " " + side))
                .collect(Collectors.joining(","));
    }

    private static String voices(Map<UUID, Acting> seats) {
        return confirming(seats)
                .filter(seat -> !new Respondent(seat.getValue().affiliation(), null).alone())
                .map(seat -> seat.getKey() + " " + seat.getValue().affiliation())
                .collect(Collectors.joining(","));
    }

    private static Stream<Map.Entry<UUID, Acting>> confirming(Map<UUID, Acting> seats) {
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue().affiliation().group().isPresent() && Acceptable.by(seat.getValue()));
    }
}
