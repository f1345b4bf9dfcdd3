package dk.fremdrift.decision;

import dk.fremdrift.decision.Electorate.FilledSeat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A steering group for tests: grows seat by seat, and reads like a sentence. */
class SteeringGroup {

    final List<FilledSeat> seats = new ArrayList<>();
    final Set<UUID> leaders = new HashSet<>();

    static SteeringGroup ofHolders(UUID... holders) {
        var group = new SteeringGroup();
        for (UUID holder : holders) {
            group.seat(holder, null);
        }
        return group;
    }

    static UUID[] people(int count) {
        var people = new UUID[count];
        for (int i = 0; i < count; i++) {
            people[i] = UUID.randomUUID();
        }
        return people;
    }

    SteeringGroup seat(@Nullable UUID holder, @Nullable UUID deputy) {
        seats.add(new FilledSeat(UUID.randomUUID(), "Plads " + (seats.size() + 1), holder, deputy, false));
        return this;
    }

    SteeringGroup ledBy(UUID... people) {
        leaders.addAll(List.of(people));
        return this;
    }

    SteeringGroup chairedBy(UUID holder) {
        seats.replaceAll(seat -> new FilledSeat(
                seat.seatId(), seat.title(), seat.holderId(), seat.deputyId(), holder.equals(seat.holderId())));
        return this;
    }

    Body today() {
        return new Body(List.copyOf(seats), Set.copyOf(leaders));
    }
}
