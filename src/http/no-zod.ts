/** Stands in for zod in the Workers bundle: the OpenAPI generator can read its schemas, and we have none. */
export default {};
