/** What AWS answers about a target, in plain words of our own: no type of any AWS library. */
@NullMarked
package io.github.athenalint.account;

import org.jspecify.annotations.NullMarked;
