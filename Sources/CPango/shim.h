#include <pango/pangocairo.h>
#include <pango/pango.h>
#include <cairo.h>
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
