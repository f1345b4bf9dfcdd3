/** The application itself: it only starts; everything else lies in the features below. */
@NullMarked
package dk.fremdrift;

import org.jspecify.annotations.NullMarked;
