#ifndef POLICYBOOK_CMARK_GFM_SHIM_H
#define POLICYBOOK_CMARK_GFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the table extension are variables of the library
// that none of its installed headers declares.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline unsigned policybook_node_type_table(void) { return CMARK_NODE_TABLE; }
static inline unsigned policybook_node_type_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline unsigned policybook_node_type_table_cell(void) { return CMARK_NODE_TABLE_CELL; }

#endif
