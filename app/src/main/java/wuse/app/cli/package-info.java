/**
 * 命令行: what an officer types, what comes back, and with which exit code. Knows words, tables and
 * the order of things; grades, checks and stores nothing itself.
 */
@NullMarked
package wuse.app.cli;

import org.jspecify.annotations.NullMarked;
