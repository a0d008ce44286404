export const dynamic = 'force-dynamic';

/** The floor of the endpoints in `npm run bench`. */
export const GET = () => Response.json({});
