/** The template language of dbt as far as it appears in profiles.yml: pieces and expressions. */
@NullMarked
package io.github.athenalint.jinja;

import org.jspecify.annotations.NullMarked;
