/** Asks AWS about targets. Nothing outside of this package knows the AWS SDK. */
@NullMarked
package io.github.athenalint.live;

import org.jspecify.annotations.NullMarked;
