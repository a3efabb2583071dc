package io.github.athenalint.live;

/**
 * Who signs for a target.
 *
 * @param signing how requests get signed
 * @param key the field that decided it; empty where no field did
 * @param name the name in that field, if it may be shown
 */
record Identity(Signing signing, String key, String name) {}
