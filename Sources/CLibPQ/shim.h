#include <libpq-fe.h>

/* The fields of an error: Swift takes over no macros that are characters. */
static const int PQ_FIELD_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED;
static const int PQ_FIELD_SQLSTATE = PG_DIAG_SQLSTATE;
static const int PQ_FIELD_MESSAGE = PG_DIAG_MESSAGE_PRIMARY;
static const int PQ_FIELD_TABLE = PG_DIAG_TABLE_NAME;
static const int PQ_FIELD_COLUMN = PG_DIAG_COLUMN_NAME;
static const int PQ_FIELD_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME;
static const int PQ_FIELD_SOURCE = PG_DIAG_SOURCE_FUNCTION;
