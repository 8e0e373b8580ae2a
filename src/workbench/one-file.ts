/** The program of the page that is one file. It runs in its workers, too, whose names say which they are. */
if (typeof document !== "undefined") void import("./index");
else if (self.name.startsWith("reader")) void import("../workers/reader-worker");
else if (self.name.startsWith("engine")) void import("../workers/engine-worker");
else if (self.name.startsWith("papers")) void import("../workers/papers-worker");
else void import("../workers/desk-worker");
