// Compiled from the schemas of the API description.
