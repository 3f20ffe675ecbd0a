/** What an id says where no name is known: "go-live-contacts" is "Go live contacts". */
export const nameOfSlug = (slug: string): string => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
