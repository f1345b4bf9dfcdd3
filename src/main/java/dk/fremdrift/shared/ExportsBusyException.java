package dk.fremdrift.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** As many files as the server can make at once are being made; a moment later there is room again. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class ExportsBusyException extends RuntimeException {}
