-- Whether a row belongs to some parts, which are listed as texts.
coalesce({province}, 'unknown') || '/' || coalesce({year}, 0)::INTEGER IN ({parts})
