import type { OrgansFile } from '../document/authority.ts';
import type { Document } from '../document/document.ts';
import { issuedOn, organById, organIds, organName } from './facts.ts';

/** Kinds of bodies that are no part of the state or the party in power. */
const ownBodies = ['全国性行业协会', '合作经济组织', '人民团体和商会组织', '群团组织'];

/**
 * A document in the terms of schema.org, for a data block of a page; the block is not executed, so that a
 * strict policy for scripts leaves it alone.
 *
 * @param address of the document's page, where the archive has an absolute one
 */
export function jsonLd(document: Document, organs: OrgansFile, address?: string): object {
  const { front, annexes } = document;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    ...(address === undefined ? {} : { '@id': address, url: address }),
    name: front.title,
    inLanguage: 'zh-CN',
    identifier: front.docNumber,
    legislationIdentifier: front.docNumber,
    legislationType: front.kind,
    legislationDate: issuedOn(document),
    legislationPassedBy: organIds(document).map((id) => ({
      '@type': typeOf(organs, id),
      name: organName(document, organs, id),
      alternateName: organById(organs, id)?.short.is,
    })),
    hasPart: annexes.map(({ number, titleLines }) => ({
      '@type': 'CreativeWork',
      position: number,
      name: titleLines.join(''),
    })),
  };
}

/** The same as text that can stand inside `<script type="application/ld+json">`. */
export function jsonLdText(...parameters: Parameters<typeof jsonLd>): string {
  return JSON.stringify(jsonLd(...parameters)).replaceAll('<', '\\u003c');
}

function typeOf(organs: OrgansFile, id: string): string {
  const kind = organById(organs, id)?.kind.is;
  return kind === undefined || ownBodies.includes(kind) ? 'Organization' : 'GovernmentOrganization';
}
