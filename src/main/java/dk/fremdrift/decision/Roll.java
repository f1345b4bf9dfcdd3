package dk.fremdrift.decision;

import dk.fremdrift.decision.Electorate.FilledSeat;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who counts in a vote: the seats filled on the day, less those who have declared an interest. One person counts once,
 * and the seat one holds comes before a seat one only deputises for.
 *
 * @param places the places that together are the electorate, in the order of the seats
 */
public record Roll(List<Place> places) {

    /**
     * A seat that counts.
     *
     * @param memberId whose vote it is: the holder, or the deputy where there is no holder who may vote
     * @param memberIsDeputy whether the member is there as deputy
     * @param substituteId the deputy, whose vote counts while the member has none
     */
    public record Place(
            UUID seatId,
            String title,
            boolean chair,
            UUID memberId,
            boolean memberIsDeputy,
            @Nullable UUID substituteId) {

        /** Whether the person may vote in this place. */
        public boolean seats(UUID personId) {
            return personId.equals(memberId) || personId.equals(substituteId);
        }

        Stream<UUID> people() {
            return substituteId == null ? Stream.of(memberId) : Stream.of(memberId, substituteId);
        }
    }

    static Roll of(List<FilledSeat> seats, Collection<UUID> recused) {
        Set<UUID> seated = new HashSet<>();
        Map<UUID, UUID> members = new HashMap<>();
        for (FilledSeat seat : seats) {
            seat(members, seated, seat, present(seat.holderId(), recused));
        }
        for (FilledSeat seat : seats) {
            if (!members.containsKey(seat.seatId())) {
                seat(members, seated, seat, present(seat.deputyId(), recused));
            }
        }
        return new Roll(seats.stream()
                .flatMap(seat -> place(seat, members.get(seat.seatId()), seated, recused))
                .toList());
    }

    private static void seat(Map<UUID, UUID> members, Set<UUID> seated, FilledSeat seat, @Nullable UUID personId) {
        if (personId != null && seated.add(personId)) {
            members.put(seat.seatId(), personId);
        }
    }

    private static Stream<Place> place(
            FilledSeat seat, @Nullable UUID member, Set<UUID> seated, Collection<UUID> recused) {
        if (member == null) {
            return Stream.empty();
        }
        UUID deputy = present(seat.deputyId(), recused);
        return Stream.of(new Place(
                seat.seatId(),
                seat.title(),
                seat.chair(),
                member,
                !member.equals(seat.holderId()),
                deputy == null || seated.contains(deputy) ? null : deputy));
    }

    private static @Nullable UUID present(@Nullable UUID personId, Collection<UUID> recused) {
        return personId == null || recused.contains(personId) ? null : personId;
    }

    /** Where the person may vote: the own place, else the first in which the person is the substitute. */
    public Optional<Place> placeOf(UUID personId) {
        return places.stream()
                .filter(place -> place.memberId().equals(personId))
                .findFirst()
                .or(() -> places.stream().filter(place -> place.seats(personId)).findFirst());
    }

    /** Whether somebody else than these could vote. */
    boolean hasOthersThan(Set<UUID> people) {
        return places.stream().flatMap(Place::people).anyMatch(person -> !people.contains(person));
    }
}
