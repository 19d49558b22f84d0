"""Files from anybody: valid ones, spoilt at every level, put before every door of the tool."""
