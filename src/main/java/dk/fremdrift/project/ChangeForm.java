package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about a change; which of the fields count follows from its kind.
 *
 * @param targetPhase the phase to be moved, or none: the project
 */
record ChangeForm(
        @NotNull ChangeKind changeKind,
        @Nullable UUID targetPhase,
        @Nullable MoveKind moveKind,
        @Nullable @Min(1) @Max(120) Integer moveMonths,
        @Nullable @Size(max = 200) String newWords,

        @TypedDay @Nullable LocalDate newFrom,

        @TypedDay @Nullable LocalDate newTo,

        @Nullable SectionKind changeSection,
        @Nullable @Size(max = 20000) String newText,
        @Nullable PartnerAction partnerAction,
        @Nullable @Size(max = 200) String changePartner,
        @Nullable @Size(max = 200) String changePartnerRole,
        @NotBlank @Size(max = 2000) String changeReason,
        @Nullable @Size(max = 4000) String consequence,
        @Nullable Long version) {

    static ChangeForm empty(
            ChangeKind kind, @Nullable UUID phase, @Nullable SectionKind section, @Nullable String text) {
        return new ChangeForm(
                kind,
                phase,
                kind == ChangeKind.TIME ? MoveKind.POSTPONED : null,
                null,
                null,
                null,
                null,
                section,
                text,
                kind == ChangeKind.PARTNERS ? PartnerAction.ADDED : null,
                null,
                null,
                "",
                null,
                null);
    }

    /**
     * What no annotation on one field can say.
     *
     * @param kind what the change is about: that stands from the first draft on, whatever is sent
     */
    void check(ChangeKind kind, ChangeTargets targets, UUID projectId, BindingResult errors) {
        switch (kind) {
            case TIME -> checkTime(targets, projectId, errors);
            case SCOPE -> checkScope(targets, projectId, errors);
            case PARTNERS -> {
                if (partnerAction == null) {
                    Mistakes.add(errors, "partnerAction", "NotNull.partnerAction");
                }
                if (Texts.clean(changePartner) == null) {
                    Mistakes.add(errors, "changePartner", "NotBlank.partnerName");
                }
            }
            case PAUSE, RESUME, STOP -> {
                // The reason says it all
            }
        }
    }

    private void checkTime(ChangeTargets targets, UUID projectId, BindingResult errors) {
        if (moveKind == null) {
            Mistakes.add(errors, "moveKind", "NotNull.moveKind");
            return;
        }
        if (targetPhase != null && targets.phase(projectId, targetPhase).isEmpty()) {
            Mistakes.add(errors, "targetPhase", "project.change.problem.phaseGone");
            return;
        }
        // What could not be read would be missed a second time
        if (Stream.of("moveMonths", "newFrom", "newTo").anyMatch(errors::hasFieldErrors)) {
            return;
        }
        Period planned = targets.planned(projectId, targetPhase);
        new Move(moveKind, moveMonths, newWords, newFrom, newTo).check(planned, errors);
    }

    private void checkScope(ChangeTargets targets, UUID projectId, BindingResult errors) {
        if (changeSection == null || !changeSection.isFrozenAsText()) {
            Mistakes.add(errors, "changeSection", "NotNull.changeSection");
        }
        String text = Texts.clean(newText);
        if (text == null) {
            Mistakes.add(errors, "newText", "NotBlank.newText");
        } else if (changeSection != null && text.equals(targets.text(projectId, changeSection))) {
            Mistakes.add(errors, "newText", "project.change.problem.same");
        }
    }
}
