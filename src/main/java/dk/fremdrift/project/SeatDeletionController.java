package dk.fremdrift.project;

import dk.fremdrift.security.CanFillSeats;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Removes a seat in which nobody has ever sat: nothing is lost that could not be set up again. */
@Controller
class SeatDeletionController {

    private final SteeringGroupService service;

    SeatDeletionController(SteeringGroupService service) {
        this.service = service;
    }

    @PostMapping("/projects/{id}/organisation/seats/{seatId}/deletion")
    @CanFillSeats
    String create(@PathVariable UUID id, @PathVariable UUID seatId, RedirectAttributes flash) {
        try {
            service.remove(id, seatId);
            flash.addFlashAttribute("notice", "project.seat.removed");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/projects/" + id + "/organisation";
    }
}
