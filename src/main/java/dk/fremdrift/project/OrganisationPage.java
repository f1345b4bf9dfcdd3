package dk.fremdrift.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is who in a project: what its organisation page shows. */
record OrganisationPage(List<RoleRow> roles, List<SeatRow> seats) {

    /**
     * A role and who has it: a person, or words, or an organisation alone, or nobody yet.
     *
     * @param vacant whether nobody has it yet
     * @param organisation of the role, or else the one the person works for; of a vacant role where somebody is to come from
     * @param ownOrganisation of the role alone
     * @param phases the phases the role takes part in; empty where nobody has said so
     * @param contradictions what the source says of it in one place and, on the next line, in another
     */
    record RoleRow(
            UUID id,
            RoleKind kind,
            @Nullable UUID personId,
            @Nullable String person,
            @Nullable String jobTitle,
            @Nullable String words,
            boolean vacant,
            @Nullable String organisation,
            @Nullable String ownOrganisation,
            Standing standing,
            @Nullable String phases,
            List<String> contradictions,
            Long version) {

        /** Who has it; nobody has a vacant one. */
        public @Nullable String who() {
            return person != null ? person : words != null ? words : vacant ? null : organisation;
        }

        /** Whether somebody is still to come into it. */
        public boolean isToFill() {
            return vacant && !standing.isOver();
        }

        /** An empty form to give it to somebody. */
        RoleForm filling(@Nullable LocalDate firstDay) {
            return new RoleForm(kind, null, null, null, null, null, null, null, firstDay, null, id, null);
        }

        RoleCorrectionForm form() {
            return new RoleCorrectionForm(words, ownOrganisation, standing.from(), version);
        }

        public boolean hasOrganisationBeside() {
            return organisation != null && (person != null || words != null || vacant);
        }
    }

    /** A seat and everybody who sits or sat in it, those who are still to come last. */
    record SeatRow(
            UUID id,
            String title,
            @Nullable String organisation,
            boolean chair,
            Long version,
            int position,
            List<HolderRow> holders) {

        public List<HolderRow> present() {
            return holders.stream()
                    .filter(holder -> !holder.standing().isOver())
                    .toList();
        }

        public List<HolderRow> past() {
            return holders.stream().filter(holder -> holder.standing().isOver()).toList();
        }

        public boolean isEmpty() {
            return holders.stream().noneMatch(holder -> holder.standing().isNow());
        }

        /** Whether nobody of the kind is there today, or all who are and will be leave on a day. */
        boolean lacks(HolderKind kind) {
            return !hasNow(kind)
                    || present().stream()
                            .noneMatch(holder ->
                                    holder.kind() == kind && holder.standing().to() == null);
        }

        private boolean hasNow(HolderKind kind) {
            return holders.stream()
                    .anyMatch(
                            holder -> holder.kind() == kind && holder.standing().isNow());
        }

        public boolean lacksHolder() {
            return lacks(HolderKind.HOLDER);
        }

        public boolean lacksDeputy() {
            return lacks(HolderKind.DEPUTY)
                    && present().stream().anyMatch(holder -> holder.kind() == HolderKind.HOLDER);
        }

        /** The day after the last of those who leave, for whoever follows them; none if nobody is there today. */
        @Nullable LocalDate freeFrom(HolderKind kind) {
            return !hasNow(kind)
                    ? null
                    : present().stream()
                            .filter(holder -> holder.kind() == kind)
                            .map(holder -> holder.standing().to())
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .map(last -> last.plusDays(1))
                            .orElse(null);
        }

        /** The day before the first of those who are to come, while nobody is there; else none. */
        @Nullable LocalDate freeUntil(HolderKind kind) {
            return hasNow(kind)
                    ? null
                    : present().stream()
                            .filter(holder -> holder.kind() == kind)
                            .map(holder -> holder.standing().from())
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .map(first -> first.minusDays(1))
                            .orElse(null);
        }

        public boolean wasNeverHeld() {
            return holders.isEmpty();
        }
    }

    /** Somebody in a seat. */
    record HolderRow(
            UUID id,
            UUID personId,
            String person,
            @Nullable String jobTitle,
            @Nullable String organisation,
            HolderKind kind,
            Standing standing,
            Long version) {

        HolderCorrectionForm form() {
            return new HolderCorrectionForm(standing.from(), version);
        }
    }

    public List<RoleRow> presentRoles() {
        return roles.stream().filter(role -> !role.standing().isOver()).toList();
    }

    public List<RoleRow> pastRoles() {
        return roles.stream().filter(role -> role.standing().isOver()).toList();
    }

    public boolean hasPastHolders() {
        return seats.stream().anyMatch(seat -> !seat.past().isEmpty());
    }
}
